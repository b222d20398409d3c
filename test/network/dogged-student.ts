import type { AnswerReply } from '../../src/classroom/wire.ts';
import type { Student } from './student.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A student who comes back whenever the host is gone, and answers each question until that is acknowledged. */
export class DoggedStudent {
  /** What was acknowledged, by the question's id. */
  readonly acknowledged = new Map<string, string>();
  /** Refusals of anything that should not have been refused. */
  readonly complaints: string[] = [];
  readonly student: Student;
  readonly #choose: (question: string) => string;
  readonly #acted: () => void;
  #isOn = true;
  #lines: Promise<unknown>[] = [];

  constructor(student: Student, choose: (question: string) => string, acted: () => void) {
    this.student = student;
    this.#choose = choose;
    this.#acted = acted;
    this.#lines = [this.#listen(), this.#play()];
  }

  async #listen(): Promise<void> {
    while (this.#isOn) {
      await this.student.listen().catch(() => 0);
      while (this.#isOn && this.student.isOpen) await pause(10);
      await pause(20 + Math.random() * 100);
    }
  }

  async #play(): Promise<void> {
    while (this.#isOn) {
      await pause(10);
      const snapshot = this.student.latest;
      const id = snapshot?.room.question?.id;
      if (!id || snapshot.room.phase !== 'question' || this.acknowledged.has(id)) continue;
      await pause(Math.random() * 500);
      await this.#answer(id);
    }
  }

  async #answer(id: string): Promise<void> {
    const option = this.#choose(id);
    while (this.#isOn && !this.acknowledged.has(id)) {
      const reply = await this.student.answer(id, option).catch((): undefined => undefined);
      if (reply?.ok) this.acknowledged.set(id, reply.option);
      else if (reply) this.complaints.push(`${id}: ${reply.why}`);
      else await pause(10 + Math.random() * 50);
    }
    this.#acted();
  }

  /** Another answer than the one that stands. */
  regret(id: string): Promise<AnswerReply> {
    const other = this.acknowledged.get(id) === 'a' ? 'b' : 'a';
    return this.student.answer(id, other);
  }

  async leave(): Promise<void> {
    this.#isOn = false;
    this.student.leave();
    await Promise.all(this.#lines);
    this.student.leave();
  }
}
