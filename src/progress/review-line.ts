import type { Review } from '../memory/events.ts';
import { isDirection } from '../registry/item.ts';
import {
  type Fields,
  isAmount,
  isHint,
  isMode,
  isNumber,
  isRating,
  isShell,
  isText,
  isTextOrNull,
  isTexts,
  isVerdict,
  readBase,
} from './line-fields.ts';

/** A review of a line's object; undefined when it is none. */
export const readReview = (fields: Fields): Review | undefined => {
  const base = readBase(fields);
  const { session, card, item, direction, port, form, options, given, givenIs, verdict } = fields;
  const { ms, hint, blur, mode, shell, deck, rating, app, content, context } = fields;
  if (!base || !isText(session) || !isText(card) || !isText(item)) return undefined;
  if (!isText(direction) || !isDirection(direction)) return undefined;
  if (!(port === null || isNumber(port))) return undefined;
  if (form !== 'choice' && form !== 'typed') return undefined;
  if (!isTexts(options)) return undefined;
  if (!isText(given) || !isTextOrNull(givenIs) || !isVerdict(verdict)) return undefined;
  if (!(ms === null || isAmount(ms)) || !isHint(hint) || typeof blur !== 'boolean')
    return undefined;
  if (!isMode(mode) || !isShell(shell) || !isText(deck)) return undefined;
  if (!isRating(rating) || !isText(app) || !isText(content)) return undefined;
  // Field by field: with a spread V8 makes an object that is forty times slower.
  const review: Review = {
    v: base.v,
    type: 'review',
    id: base.id,
    time: base.time,
    offset: base.offset,
    day: base.day,
    session,
    card,
    item,
    direction,
    port,
    form,
    options,
    given,
    givenIs,
    verdict,
    ms,
    hint,
    blur,
    mode,
    shell,
    deck,
    rating,
    app,
    content,
  };
  return isText(context) ? { ...review, context } : review;
};
