package dev.furrow.model.jpa;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a class file says of names and annotations. The format: The Java Virtual Machine Specification, chapter 4. */
final class ClassFileReader {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int ABSTRACT = 0x0400;
    /** What the compiler adds: a bridge has the annotations of the method that it leads to. */
    private static final int SYNTHETIC = 0x1000;

    private final DataInputStream in;
    private String[] texts = {};
    private int[] names = {};

    private ClassFileReader(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in));
    }

    /** Returns what the file says; closes nothing. */
    static ClassFile read(InputStream in) throws IOException {
        return new ClassFileReader(in).classFile();
    }

    private ClassFile classFile() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.skipNBytes(4); // version
        readConstants();
        boolean isAbstract = (in.readUnsignedShort() & ABSTRACT) != 0;
        String name = namedClass(in.readUnsignedShort());
        List<String> supertypes = supertypes();
        annotatedMembers(); // fields
        List<Method> methods = annotatedMembers();
        return new ClassFile(name, isAbstract, supertypes, methods, annotations());
    }

    /** Only {@code Object} and modules have no superclass, and name it by 0. */
    private List<String> supertypes() throws IOException {
        List<String> supertypes = new ArrayList<>();
        int superclass = in.readUnsignedShort();
        if (superclass != 0) {
            supertypes.add(namedClass(superclass));
        }
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            supertypes.add(namedClass(in.readUnsignedShort()));
        }
        return supertypes;
    }

    private String namedClass(int constant) {
        return texts[names[constant]].replace('/', '.');
    }

    private void readConstants() throws IOException {
        int count = in.readUnsignedShort();
        texts = new String[count];
        names = new int[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7 -> names[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // long and double take two places
                }
                default -> throw new IOException("constant of unknown kind " + tag);
            }
        }
    }

    /** Reads fields or methods, and returns those with annotations. */
    private List<Method> annotatedMembers() throws IOException {
        List<Method> members = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            boolean isWritten = (in.readUnsignedShort() & SYNTHETIC) == 0;
            String name = text();
            String descriptor = text();
            List<Annotation> annotations = annotations();
            if (isWritten && !annotations.isEmpty()) {
                String returned = className(descriptor.substring(descriptor.indexOf(')') + 1));
                members.add(new Method(name, returned, annotations));
            }
        }
        return members;
    }

    /** Reads all attributes that stand here. */
    private List<Annotation> annotations() throws IOException {
        List<Annotation> annotations = List.of();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String attribute = text();
            long length = Integer.toUnsignedLong(in.readInt());
            if (attribute.equals("RuntimeVisibleAnnotations")) {
                annotations = annotationList();
            } else {
                in.skipNBytes(length);
            }
        }
        return annotations;
    }

    private List<Annotation> annotationList() throws IOException {
        List<Annotation> annotations = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            annotations.add(annotation());
        }
        return annotations;
    }

    private Annotation annotation() throws IOException {
        String type = className(text());
        Map<String, List<String>> values = new HashMap<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String element = text();
            List<String> found = new ArrayList<>();
            readValue(found);
            values.put(element, List.copyOf(found));
        }
        return new Annotation(type, values);
    }

    /** Reads an element's value, and adds the texts and the classes of it. */
    private void readValue(List<String> found) throws IOException {
        char tag = (char) in.readUnsignedByte();
        switch (tag) {
            case 's' -> found.add(text());
            case 'c' -> found.add(className(text()));
            case 'e' -> in.skipNBytes(4);
            case '@' -> annotation();
            case '[' -> {
                for (int left = in.readUnsignedShort(); left > 0; left--) {
                    readValue(found);
                }
            }
            default -> in.skipNBytes(2); // a number's place among the constants
        }
    }

    private String text() throws IOException {
        return texts[in.readUnsignedShort()];
    }

    /** Returns {@code a.B} for {@code La/B;}. */
    private static String className(String descriptor) {
        return descriptor.startsWith("L")
                ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
                : descriptor;
    }
}
