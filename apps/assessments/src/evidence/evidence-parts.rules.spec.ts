import { evidenceField } from '@waymark/contracts';
import { qualityParts } from '@waymark/scoring';
import { QualityPart } from './evidence.model.js';
import { filledFields } from './evidence-parts.rules.js';

it('names the parts that say something, in the order asked', () => {
  expect(filledFields({ metric: 'p95 latency', security: ' ', link: 'x', baseline: null }, ['link', 'security', 'metric', 'what'])).toEqual(['link', 'metric']);
});

it('knows every part that gives a point, and tells clients of each', () => {
  expect(evidenceField.options).toEqual(expect.arrayContaining([...qualityParts]));
  expect(Object.values(QualityPart)).toEqual([...qualityParts]);
});
