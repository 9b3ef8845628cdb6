import { Radio, Stack } from '@mantine/core';
import type { PromotionVerdict } from '../../generated/graphql.js';

const verdicts: readonly PromotionVerdict[] = ['ACCEPTED', 'POSTPONED', 'REJECTED'];

interface VerdictFieldsProps {
  label: string;
  titles: Readonly<Record<PromotionVerdict, string>>;
  meanings: Readonly<Record<PromotionVerdict, string>>;
  value: PromotionVerdict | null;
  onChange: (verdict: PromotionVerdict) => void;
  error: string | undefined;
}

/** One of three, none of them chosen beforehand. */
export function VerdictFields({ label, titles, meanings, value, onChange, error }: VerdictFieldsProps) {
  const choose = (chosen: string) => {
    const verdict = verdicts.find((one) => one === chosen);
    if (verdict) onChange(verdict);
  };
  return (
    <Radio.Group label={label} value={value ?? ''} onChange={choose} error={error}>
      <Stack gap="xs" mt={6} mb={6}>
        {verdicts.map((verdict) => (
          <Radio key={verdict} value={verdict} label={titles[verdict]} description={meanings[verdict]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
