import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '@waymark/service-kit';
import { Person } from '../person-readiness/person.model.js';

export enum ReportKind {
  READINESS = 'readiness',
  PROMOTION_CASES = 'promotion_cases',
}

registerEnumType(ReportKind, {
  name: 'ReportKind',
  description: 'What a report is of.',
  valuesMap: {
    READINESS: { description: 'A row for each person and track.' },
    PROMOTION_CASES: { description: 'A row for each promotion case.' },
  },
});

export enum ReportFormat {
  CSV = 'csv',
  XLSX = 'xlsx',
}

registerEnumType(ReportFormat, {
  name: 'ReportFormat',
  description: 'What a report comes as; the rows are the same.',
  valuesMap: { CSV: { description: 'Comma-separated text.' }, XLSX: { description: 'A workbook, with a second sheet about the report.' } },
});

export enum ExportOutcome {
  WHOLE = 'whole',
  CUT_OFF = 'cut_off',
  FAILED = 'failed',
}

registerEnumType(ExportOutcome, {
  name: 'ExportOutcome',
  description: 'How an export ended.',
  valuesMap: {
    WHOLE: { description: 'All of it was sent.' },
    CUT_OFF: { description: 'Whoever took it left before its end.' },
    FAILED: { description: 'It broke off on our side.' },
  },
});

@ObjectType({ description: 'How an export ended.' })
export class ExportEnd {
  @Field(() => Instant, { description: 'When.' })
  at: Date;

  @Field(() => ExportOutcome, { description: 'How.' })
  outcome: ExportOutcome;

  @Field(() => Int, { description: 'Rows that were read for it; of one that is whole, those in the file.' })
  rows: number;

  @Field(() => Float, { description: 'Bytes sent.' })
  bytes: number;

  @Field({ description: 'SHA-256 of the bytes sent, in base64url: of one that is whole, that of the file.' })
  digest: string;
}

@ObjectType({ description: 'A report that somebody took with them. The log is added to and never changed.' })
export class Export {
  @Field(() => ID, { description: 'Its id; a workbook names it.' })
  id: string;

  @Field(() => Person, { nullable: true, description: 'Who took it. Null: somebody who was erased since.' })
  by: Person | null;

  @Field(() => ID, { description: 'Of whoever took it: the id stays when there is no name any more.' })
  byId: string;

  @Field(() => Instant, { description: 'When it was begun.' })
  begunAt: Date;

  @Field(() => ReportKind, { description: 'What it is of.' })
  kind: ReportKind;

  @Field(() => ReportFormat, { description: 'What it came as.' })
  format: ReportFormat;

  @Field(() => Instant, { description: 'The instant that it is as of.' })
  asOf: Date;

  @Field(() => ID, { nullable: true, description: 'Of this team and those beneath; null: of all.' })
  teamId: string | null;

  @Field(() => ID, { nullable: true, description: 'Toward this track; null: toward all.' })
  trackId: string | null;

  @Field({ description: 'Version of the formula.' })
  formulaVersion: string;

  @Field(() => Int, { description: 'Version of the settings in force at that instant.' })
  settingsVersion: number;

  @Field(() => Int, { nullable: true, description: 'Number of the framework version in force at that instant; null: none.' })
  frameworkNumber: number | null;

  @Field(() => Int, { description: 'Rows that it was to have.' })
  expectedRows: number;

  @Field(() => ExportEnd, { nullable: true, description: 'How it ended. Null: it is under way, or the service ended before it did.' })
  end: ExportEnd | null;
}

@ObjectType({ description: 'One export in a page.' })
export class ExportEdge {
  @Field(() => Export, { description: 'The export.' })
  node: Export;

  @Field({ description: 'Where it is, to go on from.' })
  cursor: string;
}

@ObjectType({ description: 'Where a page of exports ends.' })
export class ExportPageInfo {
  @Field({ description: 'There are more.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the last.' })
  endCursor: string | null;
}

@ObjectType({ description: 'A page of exports.' })
export class ExportConnection {
  @Field(() => [ExportEdge], { description: 'Newest first.' })
  edges: ExportEdge[];

  @Field(() => ExportPageInfo, { description: 'Whether and where it goes on.' })
  pageInfo: ExportPageInfo;
}
