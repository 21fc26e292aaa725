package dev.furrow.value;

/** A text that is no value of its column's type. */
public final class UnfitValueException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param what what it is not, after the value: {@code is no integer}
     */
    public UnfitValueException(String what) {
        super(what);
    }

    /** Says why, with what found it out. */
    public static UnfitValueException because(String what, Exception cause) {
        UnfitValueException unfit = new UnfitValueException(what);
        unfit.initCause(cause);
        return unfit;
    }

    /** Returns what it is not. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
