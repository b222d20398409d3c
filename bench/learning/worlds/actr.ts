import type { Learner } from '../learner.ts';
import { stream } from '../random.ts';
import { forSiblings, transfer, type WorldMaker } from '../world.ts';
import { createTraces } from './traces.ts';

/** Constants of Pavlik & Anderson (2008): activation-based decay, threshold and noise. */
const decayFloor = 0.177;
const decayScale = 0.217;
const threshold = -0.704;
const noise = 0.32;
/** Between sessions less interferes: their time counts so much of the time within. */
const betweenSessions = 0.025;

const secondsPerDay = 86_400;
const knownYears = 1;
const yearSeconds = 365 * secondsPerDay * betweenSessions;

/** A learner's seconds, slower while nothing is studied. */
const createSlowClock = () => {
  let [wokeAt, wokeSeconds, latest] = [0, 0, 0];
  const read = (time: number): number => {
    latest = time;
    return wokeSeconds + (time - wokeAt) * secondsPerDay;
  };
  const wake = (time: number): void => {
    const seconds = read(latest);
    wokeSeconds = seconds + (time - latest) * secondsPerDay * betweenSessions;
    wokeAt = time;
    latest = time;
  };
  return { read, wake };
};

/** What is added to the activation of a card: an able learner and an easy fact raise it. */
const offsets = ({ draws, ability, difficulties }: Learner): Float64Array => {
  const own = 0.25 * ability + 0.1 * draws.normal(stream.world, 3);
  return difficulties.map((fact) => own - 0.25 * fact);
};

/**
 * ACT-R's declarative memory after Pavlik & Anderson (2008): m = beta + ln sum b age^-d, a trace's d set by the
 * activation it was laid down at, so that massed exposures fade soon. A sibling's traces count 0.3.
 */
export const createActr: WorldMaker = (learner) => {
  const count = learner.difficulties.length;
  const beta = offsets(learner);
  const clock = createSlowClock();
  const traces = createTraces(count);
  const activation = (card: number, now: number): number => {
    let sum = traces.sum(card, now);
    forSiblings(card, (sibling) => {
      sum += transfer * traces.sum(sibling, now);
    });
    return (beta[card] ?? 0) + Math.log(sum);
  };
  // What was known was learned long ago: its activation stands well above the threshold and hardly moves.
  const layKnown = (card: number): void => {
    const strength =
      threshold + 1 + 0.4 * Math.abs(learner.draws.normal(stream.knownStrength, card));
    const age = knownYears * yearSeconds;
    const weight = Math.exp(strength - (beta[card] ?? 0)) * age ** decayFloor;
    traces.add(card, { time: -age, decay: decayFloor, weight }, 0);
  };
  for (let card = 0; card < count; card++) if (learner.known[card]) layKnown(card);
  return {
    wake: clock.wake,
    recall: (card, time) =>
      1 / (1 + Math.exp((threshold - activation(card, clock.read(time))) / noise)),
    study(card, time) {
      const now = clock.read(time);
      const decay = decayFloor + decayScale * Math.exp(activation(card, now));
      traces.add(card, { time: now, decay, weight: 1 }, now);
    },
  };
};
