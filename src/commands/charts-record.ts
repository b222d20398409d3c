import type { Charts, Named } from '../charts/charts.ts';
import { byTheExam } from './forecast.ts';

const named = ({ id, name, ports }: Named) => ({ id, name, ports });

const hundredths = (value: number): number => Number(value.toFixed(2));

/** The charts of a list as the machine interface gives them. */
export const chartsRecord = (charts: Charts) => {
  const { deck, today, levels, overTime, families, directions, mixedUp, days, ahead, exam } =
    charts;
  return {
    deck,
    today,
    levels,
    overTime,
    families,
    directions,
    mixedUp: mixedUp.map(({ asked, given, times, open }) => ({
      asked: named(asked),
      given: named(given),
      times,
      open,
    })),
    days: days.map(({ minutes, ...day }) => ({ ...day, minutes: hundredths(minutes) })),
    ahead: ahead.map(({ day, repeats, fresh, minutes, waiting }) => ({
      day,
      repeat: repeats,
      new: fresh,
      minutes,
      waiting,
    })),
    exam: {
      date: exam.ahead?.date ?? null,
      daysLeft: exam.ahead?.daysLeft ?? null,
      forecast: byTheExam(exam.forecast),
      calibration: exam.calibration,
      tests: exam.tests,
    },
  };
};

export type ChartsRecord = ReturnType<typeof chartsRecord>;
