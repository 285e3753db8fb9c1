import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import type { RunOptions } from '../../client/obligations/run.ts';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { houseApi } from '../../worker/api.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { createPeople } from '../../worker/people/people.ts';
import { openChromium } from '../setup/chromium.ts';
import { CHEAP, HOME, nextAddress, PASSWORD, signIn } from '../setup/signed-in.ts';

describe('the page behind a one-time link', () => {
  let db: Db;
  let api: FastifyInstance;
  let browser: Browser | undefined;
  let url = '';
  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
    api = houseApi({
      ...{ db, keeper: keeperInMemory(), keys: await openKeys(db, keysInMemory(), ['api', 'system']) },
      ...{ run: {} as Omit<RunOptions, 'rehearsal'>, token: 'x', stop: () => {}, unexpected: () => {} },
      people: createPeople({ db, cost: CHEAP, listensAt: () => url }),
    });
    await api.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(api.server.address() as AddressInfo).port}`;
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await api.close();
    await db.destroy();
  });

  const home = async (path: string, payload: object) =>
    (await api.inject({ method: 'POST', url: path, payload, headers: HOME })).json();
  const invite = async (email: string): Promise<string> =>
    (await home('/accounts', { kind: 'person', email, name: 'Somebody', roles: ['auditor'] })).link;
  const sent = (path: string, form: Record<string, string> | string, headers: Record<string, string> = {}) =>
    api.inject({
      ...{ method: 'POST', url: path, remoteAddress: nextAddress() },
      payload: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it('makes the first account, and says what is wrong before, without a script too', async () => {
    const { link } = await home('/set-up-link', {});
    const form = { link, name: 'Ada', email: 'ada@un.org', password: PASSWORD, again: PASSWORD };
    const bad = await sent('/set-up/chosen', {
      ...form,
      email: 'none',
      again: 'another',
      name: '<script>x</script>',
    });
    expect(bad.statusCode).toBe(400);
    expect(bad.body).toContain('Say an e-mail address, such as name@example.org.');
    expect(bad.body).toContain('The two passwords are not the same.');
    expect(bad.body).toContain('&lt;script&gt;x');
    for (const never of [PASSWORD, '<script>x']) expect(bad.body).not.toContain(never);
    const good = await sent('/set-up/chosen', form);
    expect([good.statusCode, good.body.includes('You can sign in now as ada@un.org.')]).toEqual([201, true]);
    await signIn(api, 'ada@un.org');
    const again = await sent('/set-up/chosen', form);
    expect([again.statusCode, again.body.includes('This link was used')]).toEqual([410, true]);
  });

  it('cannot be sent from another site, framed, or filled with what is no text', async () => {
    const link = await invite('csrf@un.org');
    const form = { link, password: PASSWORD, again: PASSWORD };
    const cross = await sent('/password/chosen', form, { 'sec-fetch-site': 'cross-site' });
    expect([cross.statusCode, cross.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
    const { headers } = await api.inject('/password');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(headers['referrer-policy']).toBe('no-referrer');
    for (const odd of [
      'link=%00&password=%00&again=%00',
      'link[]=x&password[a]=y',
      '%FF=%FF',
      'a'.repeat(17_000),
      '__proto__=x',
    ])
      expect([400, 413]).toContain((await sent('/password/chosen', odd)).statusCode);
    expect((await sent('/password/chosen', form)).statusCode).toBe(200);
  });

  const WIDTHS = [400, 1200];
  const COLOURS = ['light', 'dark'] as const;
  it.each([true, false])(
    'is used in a browser, with its script: %s',
    { timeout: 120_000 },
    async (javaScriptEnabled) => {
      if (browser === undefined) return;
      const email = `browser-${javaScriptEnabled}@un.org`;
      const link = await invite(email);
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 400, height: 800 } });
      const opened = await context.newPage();
      const complaints: string[] = [];
      opened.on('console', (message) => complaints.push(message.text()));
      opened.on('pageerror', (error) => complaints.push(error.message));
      await opened.goto(link);
      expect(await opened.title()).toBe('Choose a password - Rapporteur');
      const asked = opened.getByLabel('Your link');
      expect(await asked.isVisible()).toBe(!javaScriptEnabled);
      // The secret is in no address and no history.
      if (javaScriptEnabled) expect(opened.url()).toBe(`${url}/password`);
      else await asked.fill(link);
      await opened.getByLabel('New password').fill(PASSWORD);
      await opened.getByLabel('The same once more').fill('not the same at all');
      await opened.keyboard.press('Enter');
      await opened.getByRole('alert').waitFor();
      expect(await opened.getByRole('alert').innerText()).toBe('The two passwords are not the same.');
      expect(await opened.title()).toMatch(/^Not done yet/);
      await looksRight(opened);
      await opened.getByLabel('New password').fill(PASSWORD);
      await opened.getByLabel('The same once more').fill(PASSWORD);
      await opened.getByRole('button', { name: 'Set the password' }).click();
      await opened.getByRole('heading', { name: 'Your password is set' }).waitFor();
      expect(complaints.filter((each) => !each.includes('400 (Bad Request)'))).toEqual([]);
      await context.close();
      await signIn(api, email);
    },
  );

  async function looksRight(opened: Page): Promise<void> {
    for (const width of WIDTHS)
      for (const colorScheme of COLOURS) {
        await opened.setViewportSize({ width, height: 800 });
        await opened.emulateMedia({ colorScheme });
        const box = await opened.locator('main').boundingBox();
        expect(box?.width).toBeLessThanOrEqual(width);
        for (const each of await opened.locator('input:visible, button').all()) {
          const { x = 0, width: wide = 0, height = 0 } = (await each.boundingBox()) ?? {};
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + wide).toBeLessThanOrEqual(width);
          expect(height).toBeGreaterThanOrEqual(44);
        }
      }
  }
});
