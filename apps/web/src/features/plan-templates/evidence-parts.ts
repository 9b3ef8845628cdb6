/** The parts of a piece of evidence that a rule may insist on, by the names that rules use. */
export const evidenceParts = [
  { value: 'what', label: 'What was done' },
  { value: 'metric', label: 'What was measured' },
  { value: 'baseline', label: 'The number before' },
  { value: 'result', label: 'The number after' },
  { value: 'unit', label: 'Unit' },
  { value: 'period', label: 'Period' },
  { value: 'ownRole', label: 'Own part in it' },
  { value: 'scale', label: 'How large it was' },
  { value: 'complexity', label: 'What made it hard' },
  { value: 'businessImpact', label: 'What it was worth' },
  { value: 'security', label: 'What kept it safe' },
  { value: 'technologies', label: 'Technologies' },
  { value: 'link', label: 'Link' },
  { value: 'verifier', label: 'Who can confirm it' },
];
