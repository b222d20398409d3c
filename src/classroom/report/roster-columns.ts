/** What schools call the column with the whole name, in lower case without accents. */
const wholeWords = [
  'name',
  'names',
  'student',
  'students',
  'student name',
  'full name',
  'last first',
  'surname first',
  'nachname vorname',
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

const nameWord = /^(?:names?|noms?|nome|nombres?|naam|navn|namn|nimi)$/;
const studentWord =
  /^(?:students?|pupils?|learners?|candidates?|participants?|schul(?:er|erin)|schueler(?:in)?|teilnehmer(?:in)?|eleves?|etudiante?s?|alumn[oa]s?|estudiantes?|alun[oa]s?|student[ei]|leerling(?:en)?|elever?|uczen)$/;
const compound =
  /^(?:schuler|schueler|student(?:en)?|pupil|learner|teilnehmer|elev|leerling)s?(?:name|naam|navn|namn)$/;
const firstWord =
  /^(?:first|given|christian|forenames?|firstnames?|vornamen?|prenoms?|voorna(?:am|men))$/;
const lastWord =
  /^(?:last|family|surnames?|lastnames?|nachnamen?|familiennamen?|apellidos?|cognom[ei]|sobrenomes?|achterna(?:am|men))$/;
/** What is beside a name, or of somebody else: "Student ID", "Class name". */
const otherWord =
  /^(?:ids?|no|nr|num|number|nummer|numero|code|e?mails?|phone|class|klasse|classe|clase|course|kurs|school|schule|group|gruppe|groupe|grupo|team|teacher|lehrer|parents?|guardian|user|username|login|file|nick|nickname|middle|dates?|birth|address|grades?|marks?|year|section|count|status)$/;

/** What a heading says: whether a name stands below it, and which. */
type Says = 'whole' | 'first' | 'last' | undefined;

/** Read by its words: "First name(s)", "Name of the pupil", "Last name, first name". */
const saysByWords = (heading: string, isAlone: boolean): Says => {
  const words = heading.split(' ');
  const has = (form: RegExp): boolean => words.some((word) => form.test(word));
  const [isName, isStudent] = [has(nameWord), has(studentWord)];
  const [isFirst, isLast] = [has(firstWord), has(lastWord)];
  if (has(otherWord)) return undefined;
  // A lone first line may be a student: Grace Pupil, Nom Sou.
  if (isAlone && !(isName && (isStudent || isFirst || isLast))) return undefined;
  if (isFirst && isLast) return 'whole';
  // "First" of "first login" is no name; "(s)" is what a plural leaves.
  const isPart = isName || words.length === 1 || words.includes('s');
  if (isFirst || isLast) return isPart ? (isFirst ? 'first' : 'last') : undefined;
  return isStudent || has(compound) || has(/^names?$/) ? 'whole' : undefined;
};

/**
 * Finds the names by the headings of a list, in a dozen languages: by those that schools use, else by a word in them.
 * The first column where none is known.
 */
export const nameColumns = (header: readonly string[]): NameColumns => {
  const headings = header.map(folded);
  const said = headings.map((heading) => saysByWords(heading, headings.length === 1));
  const at = (words: readonly string[], says: Says): number | undefined => {
    const exact = headings.findIndex((heading) => words.includes(heading));
    const found = exact < 0 ? said.indexOf(says) : exact;
    return found < 0 ? undefined : found;
  };
  const whole = at(wholeWords, 'whole');
  const first = at(firstWords, 'first');
  const last = at(lastWords, 'last');
  // "Name; Vorname" and "Nom, Prénom": beside a first name one word for a name means the last; "Student name" does not.
  const isOneWord = whole !== undefined && !headings[whole]?.includes(' ');
  const beside = last ?? (isOneWord ? whole : undefined);
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
