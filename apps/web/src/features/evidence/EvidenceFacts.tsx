import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { textFields, type TextField } from '../../components/evidence/evidence-fields.js';
import { fieldWords } from '../../components/evidence/evidence-words.js';
import type { EvidencePartsFragment } from '../../generated/graphql.js';
import { dateText } from '../../lib/dates.js';
import classes from './EvidenceFacts.module.css';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Only what the server takes for an address of the web can be followed. */
function Linked({ link, href }: Pick<EvidencePartsFragment, 'link' | 'href'>) {
  if (!href) return link;
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow" size="sm">
      {href}
    </Anchor>
  );
}

const inOrder: readonly TextField[] = textFields.filter((field) => field !== 'what' && field !== 'link' && field !== 'verifier');

/** Everything that a piece of evidence says beside what was done. */
export function EvidenceFacts({ evidence }: { evidence: EvidencePartsFragment }) {
  const { link, href, verifier, verifierPerson, occurredOn } = evidence;
  return (
    <dl className={classes.facts}>
      <Fact name="When it was done">{dateText(occurredOn)}</Fact>
      {inOrder.map((field) => (evidence[field] ? <Fact key={field} name={fieldWords[field].label}>{evidence[field]}</Fact> : null))}
      {verifierPerson || verifier ? <Fact name="Who can confirm it">{[verifierPerson?.name, verifier].filter(Boolean).join('; ')}</Fact> : null}
      {link ? (
        <Fact name="Link">
          <Linked link={link} href={href} />
        </Fact>
      ) : null}
    </dl>
  );
}
