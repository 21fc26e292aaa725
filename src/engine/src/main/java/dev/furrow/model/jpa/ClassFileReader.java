package dev.furrow.model.jpa;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads name and annotations of one class file. The format: The Java Virtual Machine Specification, chapter 4. */
final class ClassFileReader {
    private static final int MAGIC = 0xCAFEBABE;

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
        in.skipNBytes(2); // access
        String name = texts[names[in.readUnsignedShort()]].replace('/', '.');
        in.skipNBytes(2); // superclass
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        skipMembers(); // fields
        skipMembers(); // methods
        return new ClassFile(name, annotations());
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

    private void skipMembers() throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(6); // access, name, descriptor
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
    }

    private List<Annotation> annotations() throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String attribute = text();
            long length = Integer.toUnsignedLong(in.readInt());
            if (attribute.equals("RuntimeVisibleAnnotations")) {
                return annotationList();
            }
            in.skipNBytes(length);
        }
        return List.of();
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
