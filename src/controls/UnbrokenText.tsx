/** Browsers may end a line after the hyphen of a year written `2015-16`. */
const WITH_HYPHEN = /(\d+-\d+)/;

/** A text that keeps each of its years on one line. */
export function UnbrokenText({ children }: { readonly children: string }) {
  return children.split(WITH_HYPHEN).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="unbroken">
        {part}
      </span>
    ),
  );
}
