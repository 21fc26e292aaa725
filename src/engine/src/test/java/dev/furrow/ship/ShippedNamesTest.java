package dev.furrow.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on a class path, and what of it an application's own build put there. */
class ShippedNamesTest {
    private static final String CLASS = "shop/Application.class";
    private static final List<String> SHOP =
            List.of("META-INF/furrow/furrow.index", "META-INF/furrow/shop/migrations/furrow.index");
    private static final List<String> LIBRARY = List.of(
            "META-INF/furrow/furrow.index",
            "META-INF/furrow/accounts/migrations/furrow.index",
            "META-INF/furrow/accounts/seeds/furrow.index");

    @TempDir
    Path folder;

    /** Lists no folders, as some builds' jars. */
    private Path jar(String name, List<String> files, String more) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (String each : files) {
                out.putNextEntry(new ZipEntry(each));
            }
            out.putNextEntry(new ZipEntry(more));
        }
        return jar;
    }

    private Path classes(List<String> files) throws IOException {
        return files("classes", files);
    }

    private Path files(String name, List<String> files) throws IOException {
        Path classes = folder.resolve(name);
        for (String each : files) {
            Files.createDirectories(classes.resolve(each).resolveSibling(""));
            Files.createFile(classes.resolve(each));
        }
        return classes;
    }

    private static ShippedNames of(Path... path) throws IOException {
        URL[] urls = new URL[path.length];
        for (int i = 0; i < path.length; i++) {
            urls[i] = path[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            return ShippedNames.on(loader, List.of("shop.Application"));
        }
    }

    private static ShippedNames told(List<String> beside) {
        return new ShippedNames(List.of("accounts", "shop"), List.of("accounts"), beside);
    }

    @Test
    void in_jars_those_of_the_jar_with_the_class_are_beside_it() throws IOException {
        Path shop = jar("shop.jar", SHOP, CLASS);
        Path library = jar("accounts.jar", LIBRARY, "accounts/Accounts.class");

        assertThat(of(library, shop)).isEqualTo(told(List.of("shop")));
        assertThat(of(jar("other.jar", SHOP, "other/Shop.class"), library)).isEqualTo(told(List.of()));
        Files.delete(shop);
    }

    @Test
    void in_a_folder_of_classes_they_are_beside_it_as_well() throws IOException {
        Path library = jar("accounts.jar", LIBRARY, CLASS + "es");
        Path classes = classes(SHOP);
        Files.createDirectories(classes.resolve("shop"));
        Files.createFile(classes.resolve(CLASS));

        assertThat(of(library, classes)).isEqualTo(told(List.of("shop")));
    }

    /** Its build moves classes alone, and has libraries as jars inside. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void in_a_jar_of_spring_boots_they_are_above_the_classes(boolean isUnpacked) throws IOException {
        List<String> files = List.of(SHOP.get(0), SHOP.get(1), "BOOT-INF/classes/");
        Path app = isUnpacked ? classes(SHOP) : jar("app.jar", files, "BOOT-INF/classes/" + CLASS);
        if (isUnpacked) {
            Files.createDirectories(app.resolve("BOOT-INF/classes/shop"));
            Files.createFile(app.resolve("BOOT-INF/classes").resolve(CLASS));
        }
        String moved = app.toUri() + (isUnpacked ? "BOOT-INF/classes/" : "!/BOOT-INF/classes/");

        Path library = jar("accounts.jar", LIBRARY, "accounts/Accounts.class");
        URL[] urls = {
            new URL(isUnpacked ? moved : "jar:" + moved),
            app.toUri().toURL(),
            library.toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            assertThat(ShippedNames.on(loader, List.of("shop.Application"))).isEqualTo(told(List.of("shop")));
        }
    }

    @Test
    void in_an_image_of_jibs_they_are_in_the_folder_beside_the_classes() throws IOException {
        Path library = jar("accounts.jar", LIBRARY, "accounts/Accounts.class");
        Path resources = files("resources", SHOP);
        Path classes = classes(List.of(CLASS));

        assertThat(of(resources, classes, library)).isEqualTo(told(List.of("shop")));

        classes(List.of("dev/furrow/ship/ShippedNames.class"));
        assertThat(of(resources, classes, library)).isEqualTo(told(List.of()));
    }

    @Test
    void where_furrow_itself_is_in_the_same_jar_nothing_is_told_by_its_place() throws IOException {
        Path classes = classes(List.of(CLASS, "dev/furrow/ship/ShippedNames.class"));
        classes(SHOP);
        Files.delete(classes.resolve(SHOP.get(0)));
        classes(LIBRARY);

        assertThat(of(classes)).isEqualTo(told(List.of()));
    }

    @Test
    void an_empty_class_path_has_none() throws IOException {
        assertThat(of(classes(List.of(CLASS)))).isEqualTo(new ShippedNames(List.of(), List.of(), List.of()));
    }
}
