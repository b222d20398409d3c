import type { ClassReport } from '../../classroom/report/class-report.ts';
import { sessionsIn } from '../../network/session-folder.ts';
import type { Home } from '../../progress/home.ts';
import { keyFileOf } from './roster-key.ts';

/** The session that `host --resume` goes on with: the newest that was broken off. */
const resumedNext = (home: Home): string | undefined =>
  sessionsIn(home).sessions.find(({ ended, running }) => !ended && !running)?.id;

/** What can be done beyond a report: a quiz that was broken off can go on, and nicknames lead to names. */
export const reportNotes = ({ quizzes }: ClassReport, home: Home): readonly string[] => {
  const live = quizzes.filter((quiz) => quiz.live);
  const open = live.filter(({ ended }) => !ended);
  const next = open.length > 0 ? resumedNext(home) : undefined;
  const isKeyHere = live.some(
    ({ id, names }) => names === 'roster' && keyFileOf(home, id) !== undefined,
  );
  return [
    ...(open.some(({ id }) => id === next)
      ? ['This quiz was broken off: portquiz host --resume goes on with it.']
      : []),
    ...(isKeyHere
      ? [
          'Names are those of the room: portquiz report --merge class.csv puts the marks beside the real ones.',
        ]
      : []),
  ];
};

/** Why nobody of a report may be in any list: nobody knows whose a drawn name was. */
export const drawnNamesNote = ({ quizzes }: ClassReport): readonly string[] =>
  quizzes.some(({ live, names }) => live && names === 'generated')
    ? [
        'The names in that quiz were drawn; with portquiz host --names roster class.csv they lead to your list.',
      ]
    : [];
