import { StatePill } from '../../components/StatePill.js';
import { momentText } from '../../lib/dates.js';
import { ChangeList } from './ChangeList.js';
import { changesBetween } from './settings-changes.js';
import type { SettingsStory, SettingsVersion, SkillNames } from './settings.model.js';
import classes from './VersionList.module.css';

interface VersionProps {
  version: SettingsVersion;
  /** The one before; none before the default. */
  before: SettingsVersion | undefined;
  newest: boolean;
  names: SkillNames;
}

/** Who has left, and was erased, has no name any more. */
function whoAndWhen({ changedBy, effectiveFrom }: SettingsVersion): string {
  const when = effectiveFrom ? `In force from ${momentText(effectiveFrom)}` : 'In force from the beginning';
  return `${when}, decided by ${changedBy?.name ?? 'somebody who has left'}`;
}

function Decided({ version, before, names }: Omit<VersionProps, 'newest'>) {
  const changes = before ? changesBetween(before.settings, version.settings, names) : [];
  return (
    <>
      <p className={classes.who}>{whoAndWhen(version)}</p>
      {version.note ? <blockquote className={classes.note}>{version.note}</blockquote> : null}
      {changes.length > 0 ? <ChangeList changes={changes} label={`What version ${version.version} changed`} /> : <p className={classes.who}>Nothing differs from the version before.</p>}
    </>
  );
}

function Version(props: VersionProps) {
  const { version, newest } = props;
  return (
    <li className={classes.version}>
      <h3 className={classes.name}>
        Version {version.version}
        {version.version === 0 ? ', the default' : ''} {newest ? <StatePill tone="good">In force</StatePill> : null}
      </h3>
      {version.version === 0 ? <p className={classes.who}>What holds where nothing was decided.</p> : <Decided {...props} />}
    </li>
  );
}

/** Every version there was, newest first: who, when, why, and what changed against the one before. */
export function VersionList({ story: { versions, names } }: { story: SettingsStory }) {
  return (
    <section className={classes.section} aria-labelledby="versions">
      <h2 id="versions" className={classes.title}>
        Versions
      </h2>
      <p className={classes.lead}>
        {versions.length === 1 ? 'Nobody has changed anything so far: the default has always been in force.' : 'Newest first. Every result names the version that it was reckoned by, and keeps it.'}
      </p>
      <ol className={classes.versions} reversed>
        {versions.map((version, place) => (
          <Version key={version.version} version={version} before={versions[place + 1]} newest={place === 0} names={names} />
        ))}
      </ol>
    </section>
  );
}
