package dev.furrow.revision;

/** What became of a script since its revision was applied. */
public enum ScriptState {
    /** It says what it said then; comments, spacing and line ends don't count. */
    AS_APPLIED,
    /** It says something else. */
    EDITED,
    /** Nothing was recorded then, or the revision isn't applied. */
    NOT_RECORDED
}
