import { screen, waitFor } from '@testing-library/react';
import { AssessmentServer, open, question } from './assessment-server.fixture.js';

beforeEach(() => localStorage.clear());

const field = () => screen.getByRole('textbox', { name: 'Comment on Security' });
const saved = (server: AssessmentServer, comment: string | null) => waitFor(() => expect([server.saves.at(-1)?.answers?.at(-1)?.comment, screen.queryByText(/^Saved/)]).toEqual([comment, expect.anything()]), { timeout: 4000 });

describe('a comment that is being typed', () => {
  it('keeps its blanks when the typing pauses and it is saved without them', async () => {
    const { server, user } = await open();
    await user.click(question('Security').getByRole('radio', { name: '2 Working' }));
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    await user.type(field(), 'I wrote ');
    await saved(server, 'I wrote');
    expect(field()).toHaveValue('I wrote ');
    await user.keyboard('the model{Enter}');
    await saved(server, 'I wrote the model');
    expect(field()).toHaveValue('I wrote the model\n');
    await user.tab();
    expect(field()).toHaveValue('I wrote the model');
  });

  it('stays where it is when it is emptied, and takes what is typed next', async () => {
    const server = new AssessmentServer();
    server.draft = { ...server.draft, answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2, comment: 'x', confidence: null, interest: null, evidenceIds: [] }] };
    const { user } = await open(server);
    await user.type(field(), '{Backspace}');
    await saved(server, null);
    expect(field()).toHaveFocus();
    await user.keyboard('anew');
    expect(field()).toHaveValue('anew');
  });
});
