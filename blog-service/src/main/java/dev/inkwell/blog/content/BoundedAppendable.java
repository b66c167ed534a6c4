package dev.inkwell.blog.content;

/** A string builder that refuses to grow past its limit. */
final class BoundedAppendable implements Appendable {
    private final StringBuilder content = new StringBuilder();
    private final int limit;

    BoundedAppendable(int limit) {
        this.limit = limit;
    }

    @Override
    public Appendable append(CharSequence characters) {
        return append(characters, 0, characters.length());
    }

    @Override
    public Appendable append(CharSequence characters, int start, int end) {
        content.append(characters, start, end);
        return checked();
    }

    @Override
    public Appendable append(char character) {
        content.append(character);
        return checked();
    }

    private Appendable checked() {
        if (content.length() > limit) {
            throw new ContentTooComplexException("The HTML has more than %,d characters".formatted(limit));
        }
        return this;
    }

    @Override
    public String toString() {
        return content.toString();
    }
}
