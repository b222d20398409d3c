import type { Transport } from './port.ts';

/** What a port gives by default: mixed depends on version or negotiation. */
export type Security = 'plaintext' | 'encrypted' | 'mixed' | 'none';

/** One port of a service, with what is particular to it in a group. */
export interface ServicePort {
  readonly number: number;
  /** In real use; IANA registers both for nearly every old port (port-rules). */
  readonly transports: readonly Transport[];
  /** Registered names for this use, each on one of the transports: `domain/udp`. */
  readonly iana: readonly string[];
  /** Further names IANA has on the same port, accepted though of another use. */
  readonly otherIana: readonly string[];
  /** The member's own name, role and aliases, where the service is a group. */
  readonly name?: string;
  readonly role?: string;
  readonly aliases: readonly string[];
  readonly security?: Security;
}

/** Numbers from `first` to `last`, both included. */
export interface NumberSpan {
  readonly first: number;
  readonly last: number;
}

/** The encrypted twin may be offered once the wording has excluded it. */
export interface Twin {
  readonly port: number;
  /** Goes into the question: "without TLS", "between mail servers". */
  readonly wording: string;
}

/** What listens: FTP, SSH, DNS. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly expansion: string;
  readonly family: string;
  /** 1 core of the entry exams, 2 common, 3 less common, 4 specialist. */
  readonly tier: number;
  /** Prior difficulty: -1.5 known to nearly everybody, 1.5 obscure. */
  readonly difficulty: number;
  readonly ports: readonly ServicePort[];
  readonly aliases: readonly string[];
  /** Near misses that are never right for this service. */
  readonly neverAccept: readonly string[];
  /** Numbers that are right when typed and never offered as a choice. */
  readonly acceptAlso: readonly NumberSpan[];
  /** Whole sets that are right when typed: the old pair of RADIUS. */
  readonly acceptSets: readonly (readonly number[])[];
  /** Numbers that are wrong when typed, yet too defensible to be offered. */
  readonly neverDistract: readonly number[];
  readonly twin?: Twin;
  /** Ids of services that this purpose fits as well. */
  readonly samePurpose: readonly string[];
  /** Wrong sets of the same size, where no other service has so many ports. */
  readonly lookalikes: readonly (readonly number[])[];
  readonly purpose: string;
  readonly gloss: string;
  readonly more: string;
  readonly mnemonic?: string;
  readonly security: Security;
  readonly instead?: string;
  /** Ids of the items that do the same encrypted, the usual one first: content asks for them by name. */
  readonly replacedBy: readonly string[];
  readonly mixedUpWith: readonly number[];
  /** IANA does not record the port for this use: "commonly used for". */
  readonly customary: boolean;
  /** "TCP or UDP?" has one right answer (port-rules, section 3). */
  readonly transportQuestion: boolean;
  /** Another service has the number on the other transport. */
  readonly needsTransport: boolean;
  readonly sources: readonly string[];
}

/** What the family of names is called that only the registry knows. */
export const registryFamily = 'IANA names';

/** A group of services that belong together: mail, remote access. */
export interface Family {
  readonly id: string;
  readonly name: string;
}
