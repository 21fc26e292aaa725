package dev.furrow.schema;

import dev.furrow.error.FurrowException;
import java.util.Map;
import java.util.TreeMap;

/** A type by the database's own word, which may differ from database to database. */
public record NamedType(String word, Map<Product, String> otherWords) implements DataType {
    public NamedType {
        if (word.isBlank()) {
            throw new FurrowException("type(\"...\") names no type");
        }
        otherWords = Map.copyOf(otherWords);
    }

    /** Returns the type that is called {@code word} everywhere. */
    public static NamedType of(String word) {
        return new NamedType(word, Map.of());
    }

    /** Returns the same type under another word on {@code product}. */
    public NamedType on(Product product, String itsWord) {
        Map<Product, String> words = new TreeMap<>();
        words.putAll(otherWords);
        words.put(product, itsWord);
        return new NamedType(word, words);
    }

    /** Returns the word for {@code product}. */
    public String wordOn(Product product) {
        return otherWords.getOrDefault(product, word);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.named(this);
    }
}
