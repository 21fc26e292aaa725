package dev.furrow.postgres.fill;

import dev.furrow.value.Bytes;
import dev.furrow.value.CanonicalForm;
import dev.furrow.value.Cell;
import dev.furrow.value.Json;
import dev.furrow.value.NumberText;
import dev.furrow.value.TimeText;
import dev.furrow.value.UnfitValueException;

/**
 * The forms of single values. What is a number, and which spelling a time has, is the same for all versions of the server and for
 * SQLite; whether it is one within its type's limits the server says itself.
 */
enum ScalarForm implements PostgresForm {
    /** As the file has it: the server reads it as the type says. */
    ANY {
        @Override
        public String text(Cell cell, String value) {
            return value;
        }

        @Override
        public boolean isSentAsItIs(char[] text, int from, int to) {
            return true;
        }
    },
    INTEGER {
        @Override
        public String text(Cell cell, String value) throws UnfitValueException {
            NumberText.requireInteger(value);
            return value;
        }

        @Override
        public boolean isSentAsItIs(char[] text, int from, int to) {
            return CanonicalForm.isWhole(text, from, to);
        }
    },
    NUMBER {
        @Override
        public String text(Cell cell, String value) throws UnfitValueException {
            String number = NumberText.bare(cell, value);
            NumberText.requireNumber(number);
            return number;
        }

        @Override
        public boolean isSentAsItIs(char[] text, int from, int to) {
            return CanonicalForm.isFraction(text, from, to);
        }
    },
    BYTES {
        @Override
        public String text(Cell cell, String value) throws UnfitValueException {
            return Bytes.text(Bytes.of(value));
        }
    },
    JSON {
        @Override
        public String text(Cell cell, String value) {
            return cell == Cell.STRING ? Json.string(value) : value;
        }
    },
    DATE {
        @Override
        public String text(Cell cell, String value) throws UnfitValueException {
            TimeText.requireDate(value);
            return value;
        }

        @Override
        public boolean isSentAsItIs(char[] text, int from, int to) {
            return CanonicalForm.isDay(text, from, to);
        }
    },
    TIME {
        @Override
        public String text(Cell cell, String value) throws UnfitValueException {
            TimeText.requireTime(value, false);
            return value;
        }
    },
    TIME_WITH_ZONE {
        @Override
        public String text(Cell cell, String value) throws UnfitValueException {
            TimeText.requireTime(value, true);
            return value;
        }
    },
    TIMESTAMP {
        @Override
        public String text(Cell cell, String value) throws UnfitValueException {
            TimeText.requireTimestamp(value, false);
            return value;
        }

        @Override
        public boolean isSentAsItIs(char[] text, int from, int to) {
            return CanonicalForm.isMoment(text, from, to);
        }
    },
    TIMESTAMP_WITH_ZONE {
        @Override
        public String text(Cell cell, String value) throws UnfitValueException {
            TimeText.requireTimestamp(value, true);
            return value;
        }

        @Override
        public boolean isSentAsItIs(char[] text, int from, int to) {
            return CanonicalForm.isInstant(text, from, to);
        }
    };

    @Override
    public boolean isSentAsItIs(char[] text, int from, int to) {
        return false;
    }
}
