import { directions } from '../../../src/registry/item.ts';
import { itemOf } from '../deck.ts';
import type { Learner } from '../learner.ts';
import { stream } from '../random.ts';
import { forSiblings, transfer, type WorldMaker } from '../world.ts';

const integrators = 40;
/** Time constants of the integrators, days: three minutes to more than a year. */
const timeConstants = Float64Array.from({ length: integrators }, (_, i) => 0.002 * 1.36 ** (i + 1));
/** How much a success counts against a failure with its answer shown (Mozer et al. 2009). */
const successGain = 9;
const highest = 0.98;
/** Traces of what was known beforehand lie in the integrators from here on: 60 days and slower. */
const knownFrom = 33;

/** Weight of each integrator over the one before: below 1, the slow ones count less. */
const weightRatios = ({ draws, ability, difficulties }: Learner): Float64Array => {
  const own = -0.03 * ability + 0.01 * draws.normal(stream.world, 4);
  return difficulties.map((fact) => Math.exp(-(own + 0.03 * fact)));
};

/** Share of an item's weights that belongs to the integrators known facts lie in. */
const slowShare = (ratio: number): number =>
  (ratio ** knownFrom - ratio ** integrators) / (1 - ratio ** integrators);

/**
 * The multiscale context model of Mozer et al. (2009): leaky integrators from fast to slow. An exposure raises each by
 * what those up to it failed to hold, so that spacing reaches the slow ones. A sibling's exposure counts 0.3.
 */
export const createMcm: WorldMaker = (learner) => {
  const count = learner.difficulties.length;
  const ratios = weightRatios(learner);
  const levels = new Float64Array(count * integrators);
  // Directions of an item are exposed together, so they share the time they were last brought up to.
  const broughtTo = new Float64Array(count / directions.length);
  const fades = new Float64Array(integrators);
  const setFades = (card: number, time: number): void => {
    const elapsed = time - (broughtTo[itemOf(card)] ?? 0);
    for (let i = 0; i < integrators; i++) fades[i] = Math.exp(-elapsed / (timeConstants[i] ?? 1));
  };
  /** Fades a card's integrators by what `setFades` found, then raises each by what those up to it do not hold. */
  const expose = (card: number, gain: number): void => {
    const ratio = ratios[card] ?? 1;
    let [weight, weights, held] = [1, 0, 0];
    for (let i = 0, at = card * integrators; i < integrators; i++, at++) {
      weight *= ratio;
      weights += weight;
      const level = (levels[at] ?? 0) * (fades[i] ?? 0);
      held += weight * level;
      levels[at] = level + gain * Math.max(0, 1 - held / weights);
    }
  };
  const layKnown = (card: number): void => {
    const spare = 1.4 + 0.3 * Math.abs(learner.draws.normal(stream.knownStrength, card));
    const lay = (target: number, share: number): void => {
      const level = (share * spare) / slowShare(ratios[target] ?? 1);
      for (let i = knownFrom; i < integrators; i++) {
        const at = target * integrators + i;
        levels[at] = Math.max(levels[at] ?? 0, level);
      }
    };
    lay(card, 1);
    forSiblings(card, (sibling) => lay(sibling, transfer));
  };
  for (let card = 0; card < count; card++) if (learner.known[card]) layKnown(card);
  return {
    wake() {},
    recall(card, time) {
      setFades(card, time);
      const ratio = ratios[card] ?? 1;
      let [weight, weights, held] = [1, 0, 0];
      for (let i = 0, at = card * integrators; i < integrators; i++, at++) {
        weight *= ratio;
        weights += weight;
        held += weight * (levels[at] ?? 0) * (fades[i] ?? 0);
      }
      return Math.min(highest, held / weights);
    },
    study(card, time, recalled) {
      const gain = recalled ? successGain : 1;
      setFades(card, time);
      expose(card, gain);
      forSiblings(card, (sibling) => expose(sibling, transfer * gain));
      broughtTo[itemOf(card)] = time;
    },
  };
};
