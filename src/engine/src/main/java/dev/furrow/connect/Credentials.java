package dev.furrow.connect;

/** Who comes in; each is empty where it was not given. Never printed. */
record Credentials(String user, String password) {
    boolean given() {
        return !user.isEmpty() || !password.isEmpty();
    }

    Credentials or(String otherUser, String otherPassword) {
        return new Credentials(
                otherUser.isEmpty() ? user : otherUser, otherPassword.isEmpty() ? password : otherPassword);
    }

    @Override
    public String toString() {
        return "credentials";
    }
}
