import { instantText, type Cell, type OpenReport } from './open-report.js';

/** What the second sheet of a workbook says: a name and a value each. */
export function aboutReport(report: Omit<OpenReport, 'rows' | 'columns'>, exported: { readonly id: string; readonly at: Date }): (readonly [string, Cell])[] {
  const { title, question, filters, versions, expected, notes } = report;
  return [
    ['Report', title],
    ['As of', instantText(question.asOf)],
    ['Team', filters.team === null ? 'Every team' : `${filters.team}, with the teams beneath`],
    ['Track', filters.track ?? 'Every track'],
    ['Formula version', versions.formula],
    ['Settings version in force', versions.settings],
    ['Framework version in force', versions.framework ?? 'None'],
    ['Rows when it was begun', expected],
    ['Begun', instantText(exported.at)],
    ['Line in the log of exports', exported.id],
    ...notes.map((note, index): [string, Cell] => [index === 0 ? 'To be read with it' : '', note]),
  ];
}
