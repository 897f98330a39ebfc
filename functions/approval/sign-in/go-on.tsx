import { renderPage } from '../../platform/page/document.tsx';
import type { Words } from '../words/words.ts';

/** On the way to the issuer: the browser goes on by itself, and a person by the link where it does not. */
export function goOn(address: string, words: Words): string {
  const { heading, sentence, link } = words.messages.goOn;
  return renderPage(
    words.language,
    heading,
    <div class="message">
      <h1>{heading}</h1>
      <p>{sentence}</p>
      <p>
        <a href={address}>{link}</a>
      </p>
    </div>,
  );
}
