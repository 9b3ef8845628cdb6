import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';

/** What a browser has and jsdom lacks; sizes are those of a laptop's window, so that virtual lists draw rows. */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {
    return undefined;
  }

  unobserve(): void {
    return undefined;
  }

  disconnect(): void {
    return undefined;
  }
}

/** What the router asks of a request: it makes one for each address that it goes to, and sends none. */
class NavigationRequest {
  readonly method = 'GET';
  readonly signal: AbortSignal;

  constructor(readonly url: string, { signal }: { signal: AbortSignal }) {
    this.signal = signal;
  }
}

function matchMedia(query: string): MediaQueryList {
  return {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  };
}

Object.assign(globalThis, { TextEncoder, TextDecoder, ResizeObserver: SilentResizeObserver, Request: NavigationRequest });
Object.assign(window, { matchMedia, scrollTo: () => undefined });
Object.assign(document, { fonts: new EventTarget() });
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
for (const [name, size] of [['clientHeight', 800], ['clientWidth', 1200], ['offsetHeight', 800], ['offsetWidth', 1200]] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}

// How long a spec looks for what must come: a busy machine is no reason to fail.
configure({ asyncUtilTimeout: 15_000 });
