package dev.furrow.database;

/** Who comes in; each is empty where it was not given. Never printed. */
public record Credentials(String user, String password) {
    public boolean given() {
        return !user.isEmpty() || !password.isEmpty();
    }

    public Credentials or(String otherUser, String otherPassword) {
        return new Credentials(
                otherUser.isEmpty() ? user : otherUser, otherPassword.isEmpty() ? password : otherPassword);
    }

    @Override
    public String toString() {
        return "credentials";
    }
}
