package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Settings;
import dev.furrow.error.FurrowException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.settings.Server;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final String OPEN = "jdbc:postgresql://db.example/app";
    private static final String COMPLETE = "postgres://app:secret@db.example/app";

    @Test
    void a_url_without_credentials_takes_them_from_below() {
        Said said = new Said()
                .environment("DATABASE_URL", OPEN)
                .project("user", "app")
                .project("password", "secret");

        assertThat(described(said))
                .containsExactly(
                        "furrow.url = (not shown), from environment variable DATABASE_URL",
                        "furrow.user = app, from project property furrow.user",
                        "furrow.password = (not shown), from project property furrow.password");
    }

    @Test
    void credentials_inside_a_url_beat_those_of_lower_sources() {
        Said said = new Said()
                .environment("DATABASE_URL", COMPLETE)
                .configuration("user", "laptop")
                .project("password", "laptop")
                .project("serverId", "app-database");

        assertThat(described(said)).containsExactly("furrow.url = (not shown), from environment variable DATABASE_URL");
    }

    @Test
    void credentials_inside_a_url_of_the_environment_beat_those_of_the_file() {
        Said said = new Said().environment("DATABASE_URL", COMPLETE).inFile("FURROW_PASSWORD", "laptop");

        assertThat(described(said)).containsExactly("furrow.url = (not shown), from environment variable DATABASE_URL");
    }

    @Test
    void a_url_in_the_file_takes_its_password_from_there() {
        Said said = new Said().inFile("DATABASE_URL", OPEN).inFile("FURROW_PASSWORD", "secret");

        assertThat(described(said))
                .containsExactly(
                        "furrow.url = (not shown), from .env:1, DATABASE_URL",
                        "furrow.password = (not shown), from .env:2, FURROW_PASSWORD");
    }

    @Test
    void a_user_of_a_higher_source_beats_the_one_inside_a_url() {
        Said said = new Said().project("url", COMPLETE).environment("FURROW_USER", "deploy");

        assertThat(described(said))
                .containsExactly(
                        "furrow.url = (not shown), from project property furrow.url",
                        "furrow.user = deploy, from environment variable FURROW_USER");
    }

    @Test
    void a_user_from_where_the_url_is_applies_to_it() {
        Said said = new Said().project("url", COMPLETE).project("user", "deploy");

        assertThat(described(said)).contains("furrow.user = deploy, from project property furrow.user");
    }

    @Test
    void a_server_has_user_and_password() {
        Said said = new Said().project("url", OPEN).project("serverId", "app-database");

        assertThat(described(said))
                .containsExactly(
                        "furrow.url = (not shown), from project property furrow.url",
                        "furrow.user = app, from server app-database of settings.xml",
                        "furrow.password = (not shown), from server app-database of settings.xml",
                        "furrow.serverId = app-database, from project property furrow.serverId");
    }

    @Test
    void a_user_of_a_higher_source_beats_the_servers() {
        Said said = new Said()
                .project("url", OPEN)
                .project("serverId", "app-database")
                .commandLine("user", "deploy")
                .commandLine("password", "other");

        assertThat(described(said))
                .contains(
                        "furrow.user = deploy, from command line", "furrow.password = (not shown), from command line");
    }

    @Test
    void a_server_of_a_higher_source_beats_a_user() {
        Said said = new Said().project("url", OPEN).project("user", "laptop").commandLine("serverId", "app-database");

        assertThat(described(said)).contains("furrow.user = app, from server app-database of settings.xml");
    }

    @Test
    void a_server_that_settings_xml_does_not_have_is_refused() {
        Said said = new Said().commandLine("serverId", "nobody");

        assertThatThrownBy(() -> described(said))
                .isInstanceOf(FurrowException.class)
                .hasMessage("""
                        settings.xml has no server "nobody"
                          furrow.serverId comes from: command line
                          Add it to ~/.m2/settings.xml:  <server><id>nobody</id><username>...</username><password>...</password></server>""");
    }

    @Test
    void a_server_whose_password_can_not_be_decrypted_is_refused() {
        Said said = new Said().commandLine("serverId", "broken");

        assertThatThrownBy(() -> described(said))
                .isInstanceOf(FurrowException.class)
                .hasMessage("""
                        the password of server "broken" in settings.xml can't be decrypted
                          Failed to decrypt password for server broken
                          Encrypt it anew with the master password of this machine:  mvn --encrypt-password""");
    }

    @Test
    void a_url_that_can_not_be_read_is_refused_with_its_source() {
        Said said = new Said()
                .environment("DATABASE_URL", "oracle://db.example/app")
                .project("user", "app");

        assertThatThrownBy(() -> described(said))
                .isInstanceOf(FurrowException.class)
                .hasMessage("""
                        furrow.url (environment variable DATABASE_URL) has the scheme "oracle", which is none of Furrow's databases
                          PostgreSQL:  postgres://user:password@host:5432/db or jdbc:postgresql://host:5432/db
                          SQLite:      jdbc:sqlite:dev.db, sqlite:///relative/dev.db, sqlite:////absolute/dev.db or jdbc:sqlite::memory:""");
    }

    private static List<String> described(Said said) {
        Servers servers = new Servers(settings(), new PlainDecrypter());
        Settings settings =
                new MavenSettings(said.sources(), servers, Set.of()).read(Path.of("project"), Settings.builder());
        return settings.described();
    }

    private static org.apache.maven.settings.Settings settings() {
        org.apache.maven.settings.Settings settings = new org.apache.maven.settings.Settings();
        settings.addServer(server("app-database"));
        settings.addServer(server("broken"));
        return settings;
    }

    private static Server server(String id) {
        Server server = new Server();
        server.setId(id);
        server.setUsername("app");
        server.setPassword("secret");
        return server;
    }
}
