package dev.furrow.model.ddl;

import dev.furrow.schema.Numbers;
import dev.furrow.schema.Numbers.Setting;
import java.util.EnumMap;
import java.util.Map;

/** Reads how a sequence counts. What is the case without a word isn't kept; a type of its own is said by how far it reaches. */
final class NumbersReader {
    private final DdlCursor cursor;
    private final Map<Setting, Long> settings = new EnumMap<>(Setting.class);
    private boolean cycles;

    NumbersReader(DdlCursor cursor) {
        this.cursor = cursor;
    }

    Numbers inParentheses() {
        cursor.requireSymbol('(');
        while (!cursor.takeSymbol(')')) {
            option();
        }
        return numbers();
    }

    Numbers toTheEnd() {
        while (!cursor.isAtEnd()) {
            option();
        }
        return numbers();
    }

    private void option() {
        if (cursor.take("start")) {
            cursor.take("with");
            settings.put(Setting.START, cursor.number());
        } else if (cursor.take("increment")) {
            cursor.take("by");
            settings.put(Setting.INCREMENT, cursor.number());
        } else if (cursor.take("minvalue")) {
            settings.put(Setting.MIN, cursor.number());
        } else if (cursor.take("maxvalue")) {
            settings.put(Setting.MAX, cursor.number());
        } else if (cursor.take("cache")) {
            settings.put(Setting.CACHE, cursor.number());
        } else if (cursor.take("cycle")) {
            cycles = true;
        } else if (cursor.take("sequence", "name") || cursor.take("owned", "by")) {
            cursor.tableName();
        } else if (cursor.take("as", "integer")) {
            settings.putIfAbsent(Setting.MAX, (long) Integer.MAX_VALUE);
        } else if (cursor.take("as", "smallint")) {
            settings.putIfAbsent(Setting.MAX, (long) Short.MAX_VALUE);
        } else if (!cursor.take("as", "bigint") && !isAsUsual()) {
            throw cursor.unread("of a sequence");
        }
    }

    private boolean isAsUsual() {
        return cursor.take("no", "minvalue") || cursor.take("no", "maxvalue") || cursor.take("no", "cycle");
    }

    private Numbers numbers() {
        long step = settings.getOrDefault(Setting.INCREMENT, 1L);
        settings.remove(Setting.INCREMENT, 1L);
        settings.remove(Setting.CACHE, 1L);
        settings.remove(Setting.START, settings.getOrDefault(Setting.MIN, step > 0 ? 1L : -1L));
        return new Numbers(settings, cycles);
    }
}
