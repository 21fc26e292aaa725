package dev.furrow.author;

/** What a Java revision's class is called: the words of its message, run together. */
final class ClassName {
    private static final String OTHERWISE = "Revision";
    private static final String[] TAKEN = {"dev.furrow.operation.", "java.lang."};

    private ClassName() {}

    static String of(String message) {
        StringBuilder name = new StringBuilder();
        for (String word : Slug.of(message).split("_", -1)) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        if (name.isEmpty() || Character.isDigit(name.charAt(0)) || isTaken(name.toString())) {
            name.insert(0, OTHERWISE);
        }
        return name.toString();
    }

    /** A class of that name would hide one that the script needs. */
    private static boolean isTaken(String name) {
        for (String room : TAKEN) {
            if (exists(room + name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, ClassName.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException notThere) {
            return false;
        }
    }
}
