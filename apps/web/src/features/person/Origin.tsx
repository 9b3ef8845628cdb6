import { Button } from '@mantine/core';
import { IconCircleCheck, IconDownload, IconHelpCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { momentText } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { saveJson } from '../../lib/save-json.js';
import classes from './Origin.module.css';
import { saysTheSame } from './recomputed.js';
import type { TrackStory } from './track-story.js';
import { nothingSupposed, scoreSupposing } from './what-if.js';

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The browser has scored the same input by the same function: it says whether it comes to the same. */
function Recomputed({ same }: { same: boolean }) {
  const Mark = same ? IconCircleCheck : IconHelpCircle;
  return (
    <p className={classes.recomputed} data-same={same || undefined}>
      <Mark size={18} stroke={1.8} aria-hidden />
      {same ? 'Your browser has just scored the same rows by the same function and comes to the same numbers.' : 'Your browser comes to other numbers than the server. Load the page again; if that stays so, tell your administrator.'}
    </p>
  );
}

/** Where the numbers come from, and how anybody checks them without this system. */
export function Origin({ story }: { story: TrackStory }) {
  const { readiness, provenance, input, document, trackId } = story;
  const same = useMemo(() => saysTheSame(readiness, scoreSupposing(input, nothingSupposed)), [readiness, input]);
  return (
    <div className={classes.origin}>
      <h3 className={classes.title}>Where these numbers come from</h3>
      <dl className={classes.facts}>
        <Fact name="As of">{momentText(new Date(readiness.asOf).toISOString())}</Fact>
        <Fact name="Formula">{`version ${readiness.formulaVersion}`}</Fact>
        <Fact name="Rules of the organisation">{`version ${provenance.settingsVersion}`}</Fact>
        <Fact name="Framework">{`version ${provenance.frameworkNumber ?? provenance.frameworkVersionId}`}</Fact>
        <Fact name="Digest of the result">{`sha256:${provenance.digest}`}</Fact>
      </dl>
      <p className={classes.text}>
        The formula and the rules in force stand in words under <Link to={paths.scoringSettings}>How readiness is reckoned</Link>.
      </p>
      <Recomputed same={same} />
      <p className={classes.text}>
        Check this number yourself: the file holds the rows that were scored and nothing else of the person. In a copy of Waymark, <code>npm run score -- readiness-{trackId}.json</code> prints the result.
      </p>
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => saveJson(document, `readiness-${trackId}.json`)}>
        Download what was scored
      </Button>
    </div>
  );
}
