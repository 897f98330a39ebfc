/** The errors of the Textract API that this endpoint answers with, and their HTTP status. */
const statusOf = {
  BadDocumentException: 400,
  DocumentTooLargeException: 400,
  IdempotentParameterMismatchException: 400,
  InternalServerError: 500,
  InvalidJobIdException: 400,
  InvalidParameterException: 400,
  InvalidS3ObjectException: 400,
  ProvisionedThroughputExceededException: 400,
  SerializationException: 400,
  UnknownOperationException: 400,
  UnsupportedDocumentException: 400,
} as const;

export type FaultName = keyof typeof statusOf;

/** A refusal that reaches the caller under its AWS name. */
export class TextractFault extends Error {
  override readonly name: FaultName;
  readonly status: number;

  constructor(name: FaultName, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = name;
    this.status = statusOf[name];
  }
}
