import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { ImportPage } from './ImportPage.js';

interface Answer {
  status: number;
  body: object | null;
}

/** What a browser sends a file with; answers what the spec has laid out, in order. */
class AnsweringRequest {
  static answers: Answer[] = [];
  static sent: URL[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  status = 0;
  response: object | null = null;

  open(_method: string, address: string): void {
    AnsweringRequest.sent.push(new URL(address, 'http://waymark.example'));
  }

  setRequestHeader(): void {
    return undefined;
  }

  send(file: File): void {
    const answer = AnsweringRequest.answers.shift();
    this.upload.onprogress?.({ loaded: file.size, total: file.size });
    queueMicrotask(() => {
      this.status = answer?.status ?? 0;
      this.response = answer?.body ?? null;
      if (answer) this.onload?.();
      else this.onerror?.();
    });
  }
}

const id = '0192f000-0000-7000-8000-000000000001';
const none = { new: 0, changed: 0, unchanged: 0, refused: 0, newTeams: 0, changedTeams: 0 };
const amara = { line: 2, email: 'amara@x.example', name: 'Amara', outcome: 'new', changes: [], reasons: [] };
const checked = { id, applied: false, rows: [amara], counts: { ...none, new: 1, newTeams: 2 }, notes: ['Not read: salary.'] };
const file = new File(['email,name,team\n'], 'people.csv', { type: 'text/csv' });

async function choose(...answers: Answer[]) {
  const user = userEvent.setup();
  AnsweringRequest.answers = answers;
  AnsweringRequest.sent = [];
  Object.assign(window, { XMLHttpRequest: AnsweringRequest });
  renderPage(<ImportPage />);
  await user.upload(screen.getByLabelText(/Choose a CSV file/), file);
  return user;
}

const asked = () => AnsweringRequest.sent.map(({ searchParams }) => Object.fromEntries(searchParams));

describe('an import', () => {
  it('is checked first, says what it would do, and is applied under the id of what was checked', async () => {
    const user = await choose({ status: 200, body: checked }, { status: 200, body: { ...checked, applied: true } });
    expect(await screen.findByText('people.csv: 1 new person, 0 changed, 0 unchanged, 2 new teams')).toBeInTheDocument();
    expect(within(screen.getByRole('list', { name: 'About the file' })).getByText('Not read: salary.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Apply the import' }));
    expect(await screen.findByText('The import is applied')).toBeInTheDocument();
    expect(asked()).toEqual([{ mode: 'preview' }, { mode: 'apply', id }]);
  });

  it('that gets no answer is asked again under the same id', async () => {
    const user = await choose({ status: 200, body: checked });
    await user.click(await screen.findByRole('button', { name: 'Apply the import' }));
    expect(await screen.findByText(/could not be reached/)).toBeInTheDocument();
    AnsweringRequest.answers = [{ status: 200, body: { ...checked, applied: true, rows: [] } }];
    await user.click(screen.getByRole('button', { name: 'Apply the import' }));
    expect(await screen.findByText('1 new person, 0 changed, 0 unchanged, 2 new teams.')).toBeInTheDocument();
    expect(asked()).toEqual([{ mode: 'preview' }, { mode: 'apply', id }, { mode: 'apply', id }]);
  });

  it('with a refused row cannot be applied, and shows that row first', async () => {
    const refused = { ...amara, line: 3, outcome: 'refused', reasons: ['The manager is not known.'] };
    await choose({ status: 200, body: { ...checked, rows: [amara, refused], counts: { ...none, new: 1, refused: 1 } } });
    expect(await screen.findByText('The manager is not known.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Apply the import' })).toBeDisabled();
  });

  it('of something that is no people file is refused in the words of the server, and another file can be chosen', async () => {
    await choose({ status: 400, body: { code: 'BAD_INPUT', message: 'The file lacks the column "team".' } });
    expect(await screen.findByRole('alert')).toHaveTextContent('people.csv cannot be importedThe file lacks the column "team".');
    expect(screen.getByLabelText(/Choose a CSV file/)).toBeInTheDocument();
  });
});
