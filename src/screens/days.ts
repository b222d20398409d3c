export { daysAway, longDay, shortDay } from '../plain/days.ts';
