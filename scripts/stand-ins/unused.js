// Stands in for packages that the bundle imports and never uses.
export class Ajv2020 {}
export default {};
