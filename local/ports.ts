/** The ports of one local environment, all on loopback and next to each other. */
export interface Ports {
  readonly emulator: number;
  readonly inbox: number;
  readonly textract: number;
  readonly web: number;
}

export const defaultPort = 4600;

export const portsFrom = (first: number): Ports => ({
  emulator: first,
  inbox: first + 1,
  textract: first + 2,
  web: first + 3,
});
