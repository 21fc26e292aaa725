package dev.furrow.console;

import dev.furrow.Progress;
import dev.furrow.error.Diagnostic;

/** Prints what can happen on the way of every goal; its subclasses print what theirs does. */
abstract class CommonProgress implements Progress {
    private final Output output;

    CommonProgress(Output output) {
        this.output = output;
    }

    final Output output() {
        return output;
    }

    @Override
    public final void waiting(String holder) {
        output.fact("Waiting", "another run holds the lock: " + holder);
    }

    @Override
    public final void waitingForOthers(String why) {
        output.fact("Waiting", why);
    }

    @Override
    public final void waitingForConnection(String why) {
        output.fact("Waiting", why);
    }

    @Override
    public final void tryingAgain(Diagnostic failure) {
        output.fact("Again", "another transaction was in the way; rolled back: " + failure.what());
    }

    @Override
    public final void hookSaid(String when, String line) {
        output.terminal().clear();
        output.fact(when.equals("before") ? "Before" : "After", line);
    }

    @Override
    public final void warned(Diagnostic warning) {
        output.terminal().clear();
        output.warn(warning);
    }

    @Override
    public final void remarked(Diagnostic remark) {
        output.terminal().clear();
        output.remark(remark);
    }
}
