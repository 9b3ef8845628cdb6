import { frameworkDocument, type FrameworkDocument } from '@waymark/contracts';
import type { DocumentProblem } from '../inputs/document-problem.model.js';
import { droppedFields, problemAt, problemsOf, unkeptTexts } from '../inputs/document-problem.rules.js';

export type CheckedFramework = { readonly document: FrameworkDocument } | { readonly problems: DocumentProblem[] };

/** A document that can be published, or everything that is wrong with it. */
export function checkFramework(given: unknown): CheckedFramework {
  const parsed = frameworkDocument.safeParse(given);
  if (!parsed.success) return { problems: problemsOf(parsed.error) };
  const problems = [...droppedFields(given, parsed.data), ...unkeptTexts(parsed.data), ...referenceProblems(parsed.data)];
  return problems.length > 0 ? { problems } : { document: parsed.data };
}

/** What a schema cannot see: parts of the document that name each other, and names that would mean two things. */
export function referenceProblems(document: FrameworkDocument): DocumentProblem[] {
  return [...scaleProblems(document), ...nameProblems(document), ...descriptorProblems(document), ...skillProblems(document), ...levelProblems(document)];
}

function scaleProblems({ scale }: FrameworkDocument): DocumentProblem[] {
  return scale.flatMap(({ level }, index) =>
    level === index + 1 ? [] : [problemAt(['scale', index, 'level'], `The levels of the scale are 1, 2, 3 ... in order; here stands ${level}.`)],
  );
}

interface Named {
  readonly path: readonly PropertyKey[];
  readonly word: string;
}

/** The second use of a word, case aside: whoever writes it down later could mean either. */
function repeated(named: readonly Named[]): DocumentProblem[] {
  const seen = new Set<string>();
  return named.flatMap(({ path, word }) => {
    const key = word.trim().toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [problemAt(path, `"${word}" stands here a second time.`)];
  });
}

function namesAndAliases(part: string, things: readonly { name: string; aliases: readonly string[] }[]): Named[] {
  return things.flatMap(({ name, aliases }, index) => [
    { path: [part, index, 'name'], word: name },
    ...aliases.map((word, place) => ({ path: [part, index, 'aliases', place], word })),
  ]);
}

const idsOf = (at: readonly PropertyKey[], things: readonly { id: string }[]): Named[] => things.map(({ id }, index) => ({ path: [...at, index, 'id'], word: id }));

function nameProblems({ skills, tools, tracks, certifications }: FrameworkDocument): DocumentProblem[] {
  const apart = [
    idsOf(['skills'], skills),
    idsOf(['tracks'], tracks),
    idsOf(['certifications'], certifications),
    ...tracks.map(({ requirements }, index) => idsOf(['tracks', index, 'requirements'], requirements)),
    namesAndAliases('skills', skills),
    namesAndAliases('certifications', certifications),
    tools.map(({ name }, index) => ({ path: ['tools', index, 'name'], word: name })),
  ];
  return apart.flatMap(repeated);
}

/** One descriptor per level of the scale, in its order: every level that can be chosen says what it means. */
function descriptorProblems({ scale, skills }: FrameworkDocument): DocumentProblem[] {
  const levels = scale.map(({ level }) => level).join(', ');
  return skills.flatMap(({ descriptors }, index) => {
    const described = descriptors.map(({ level }) => level).join(', ');
    return described === levels ? [] : [problemAt(['skills', index, 'descriptors'], `One descriptor per level: ${levels}; here stand ${described || 'none'}.`)];
  });
}

function skillProblems({ skills, tools, tracks, certifications }: FrameworkDocument): DocumentProblem[] {
  const known = new Set(skills.map(({ id }) => id));
  const lists = [
    ...tools.map(({ skillIds }, index) => ({ at: ['tools', index, 'skillIds'], skillIds })),
    ...certifications.map(({ skillIds }, index) => ({ at: ['certifications', index, 'skillIds'], skillIds })),
    ...tracks.flatMap(({ requirements }, track) =>
      requirements.map(({ skillIds }, index) => ({ at: ['tracks', track, 'requirements', index, 'skillIds'], skillIds })),
    ),
  ];
  return lists.flatMap(({ at, skillIds }) => [
    ...skillIds.flatMap((id, index) => (known.has(id) ? [] : [problemAt([...at, index], `There is no skill "${id}".`)])),
    ...repeated(skillIds.map((word, index) => ({ path: [...at, index], word }))),
  ]);
}

function levelProblems({ scale, tracks }: FrameworkDocument): DocumentProblem[] {
  return tracks.flatMap(({ requirements }, track) =>
    requirements.flatMap(({ level }, index) =>
      level <= scale.length ? [] : [problemAt(['tracks', track, 'requirements', index, 'level'], `The scale ends at ${scale.length}; here stands ${level}.`)],
    ),
  );
}
