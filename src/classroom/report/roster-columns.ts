/** What schools call the column with the whole name, in lower case without accents. */
const wholeWords = [
  'name',
  'names',
  'student',
  'students',
  'student name',
  'full name',
  'fullname',
  'pupil',
  'learner',
  'nom',
  'nom complet',
  'nom et prenom',
  'eleve',
  'etudiant',
  'schuler',
  'schulerin',
  'schuler in',
  'schueler',
  'teilnehmer',
  'nombre completo',
  'alumno',
  'alumna',
  'estudiante',
  'nome completo',
  'aluno',
  'studente',
  'naam',
  'leerling',
  'navn',
  'elev',
  'namn',
  'nimi',
  'uczen',
  'imie i nazwisko',
];
const firstWords = [
  'first name',
  'firstname',
  'given name',
  'given names',
  'forename',
  'first',
  'prenom',
  'vorname',
  'nombre',
  'nombres',
  'nome',
  'voornaam',
  'fornavn',
  'fornamn',
  'etunimi',
  'imie',
];
const lastWords = [
  'last name',
  'lastname',
  'surname',
  'family name',
  'last',
  'nom de famille',
  'nachname',
  'familienname',
  'apellido',
  'apellidos',
  'cognome',
  'sobrenome',
  'achternaam',
  'etternavn',
  'efternavn',
  'efternamn',
  'sukunimi',
  'nazwisko',
];

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which column of a list holds the names, or which two; `known` where its heading says so. */
export interface NameColumns {
  readonly first: number | undefined;
  /** The whole name, or with a first name beside it the last. */
  readonly main: number;
  readonly known: boolean;
}

/** Finds the names by the headings of a list, in a dozen languages; the first column where none is known. */
export const nameColumns = (header: readonly string[]): NameColumns => {
  const headings = header.map(folded);
  const at = (words: readonly string[]): number | undefined => {
    const found = headings.findIndex((heading) => words.includes(heading));
    return found < 0 ? undefined : found;
  };
  const [whole, first, last] = [at(wholeWords), at(firstWords), at(lastWords)];
  // "Name; Vorname" and "Nom, Prénom": beside a first name the word for a name means the last.
  const beside = last ?? whole;
  if (first !== undefined && beside !== undefined) return { first, main: beside, known: true };
  const main = whole ?? first ?? last;
  return { first: undefined, main: main ?? 0, known: main !== undefined };
};

/** The ways of writing the name of a row. */
export const namesIn = (
  row: readonly string[],
  { first, main }: NameColumns,
): readonly string[] => {
  const name = row[main] ?? '';
  if (first === undefined) return [name];
  const given = row[first] ?? '';
  return [`${given} ${name}`, `${name}, ${given}`];
};
