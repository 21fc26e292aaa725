package dev.furrow.model.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spring Boot would make of a project, with just as much of it as is looked for. */
class SpringBootTest {
    @TempDir
    Path folder;

    private EntityProject project;

    @BeforeEach
    void a_project_with_spring_boot() throws IOException {
        project = new EntityProject(folder, "hibernate-7.4")
                .source("org/springframework/boot/autoconfigure/SpringBootApplication.java", """
                        package org.springframework.boot.autoconfigure;
                        import java.lang.annotation.*;
                        @Retention(RetentionPolicy.RUNTIME)
                        public @interface SpringBootApplication {}
                        """)
                .source("org/springframework/boot/persistence/autoconfigure/EntityScan.java", """
                        package org.springframework.boot.persistence.autoconfigure;
                        import java.lang.annotation.*;
                        @Retention(RetentionPolicy.RUNTIME)
                        public @interface EntityScan {
                            String[] value() default {};
                            Class<?>[] basePackageClasses() default {};
                        }
                        """)
                .source("org/springframework/boot/hibernate/SpringImplicitNamingStrategy.java", """
                        package org.springframework.boot.hibernate;
                        import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
                        public class SpringImplicitNamingStrategy extends ImplicitNamingStrategyJpaCompliantImpl {}
                        """);
    }

    private static String entity(String packageName, String name) {
        return """
                package %s;
                @jakarta.persistence.Entity
                public class %s {
                    @jakarta.persistence.Id
                    Long id;
                    String funnyPart;
                }
                """.formatted(packageName, name);
    }

    private EntityProject application(String annotations) throws IOException {
        return project.source("shop/jokes/GoodJoke.java", entity("shop.jokes", "GoodJoke"))
                .source("other/Stranger.java", entity("other", "Stranger"))
                .source("shop/Application.java", """
                        package shop;
                        import org.springframework.boot.autoconfigure.SpringBootApplication;
                        import org.springframework.boot.persistence.autoconfigure.EntityScan;
                        %s
                        class Application {}
                        """.formatted(annotations));
    }

    @Test
    void entities_of_the_applications_package_are_named_in_snake_case() throws IOException {
        EntityScript script = application("@SpringBootApplication").read();

        assertThat(script.ddl())
                .isEqualTo("create table good_joke (id bigint not null, funny_part varchar(255), primary key (id));\n");
        assertThat(script.notes())
                .containsExactly(
                        "Spring Boot, entities in shop",
                        "hibernate.implicit_naming_strategy = org.springframework.boot.hibernate.SpringImplicitNamingStrategy,"
                                + " from Spring Boot's defaults",
                        "hibernate.physical_naming_strategy ="
                                + " org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl, from Spring Boot's"
                                + " defaults");
    }

    @Test
    void an_entity_scan_says_which_packages_instead() throws IOException {
        EntityScript script = application(
                        "@SpringBootApplication @EntityScan(basePackageClasses = other.Stranger.class)")
                .read();

        assertThat(script.ddl())
                .isEqualTo("create table stranger (id bigint not null, funny_part varchar(255), primary key (id));\n");
    }

    @Test
    void application_properties_have_a_say() throws IOException {
        EntityScript script = application("@SpringBootApplication")
                .resource("application.yml", """
                        schema: app
                        spring:
                          datasource:
                            url: jdbc:sqlite:dev.db
                          jpa:
                            database-platform: org.hibernate.community.dialect.SQLiteDialect
                            properties:
                              hibernate.default_schema: ${schema}
                        ---
                        spring:
                          config.activate.on-profile: production
                          jpa.properties.hibernate.default_schema: production
                        """)
                .resource("application.properties", """
                        spring.jpa.hibernate.naming.physical-strategy=org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl
                        spring.jpa.hibernate.ddl-auto=validate
                        """)
                .read();

        assertThat(script.ddl()).isEqualTo("""
                create schema app;
                create table app.GoodJoke (id bigint not null, funnyPart varchar(255), primary key (id));
                """);
        assertThat(script.notes())
                .contains(
                        "hibernate.default_schema = app, from application.yml",
                        "hibernate.physical_naming_strategy ="
                                + " org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl, from"
                                + " application.properties");
    }

    @Test
    void a_naming_strategy_that_is_a_bean_is_taken_before_what_the_properties_say() throws IOException {
        EntityScript script = withBeans()
                .resource(
                        "application.properties",
                        "spring.jpa.hibernate.naming.physical-strategy=org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl")
                .source("shop/Prefixed.java", """
                        package shop;
                        import org.hibernate.boot.model.naming.*;
                        import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
                        public class Prefixed extends PhysicalNamingStrategySnakeCaseImpl {
                            @Override
                            public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
                                return Identifier.toIdentifier("shop_" + name.getText());
                            }
                        }
                        """)
                .source("shop/Names.java", """
                        package shop;
                        class Names {
                            @Deprecated String other;
                            @org.springframework.context.annotation.Bean Prefixed prefixed(long a, String b) { return new Prefixed(); }
                        }
                        """)
                .read();

        assertThat(script.ddl())
                .isEqualTo(
                        "create table shop_GoodJoke (id bigint not null, funny_part varchar(255), primary key (id));\n");
        assertThat(script.notes())
                .contains("hibernate.physical_naming_strategy = shop.Prefixed, from the bean of shop.Names.prefixed()");
    }

    @Test
    void a_naming_strategy_that_only_the_running_application_knows_is_told() throws IOException {
        EntityScript script = withBeans()
                .source("shop/Names.java", """
                        package shop;
                        import org.hibernate.boot.model.naming.*;
                        class Names {
                            @org.springframework.context.annotation.Bean PhysicalNamingStrategy names() { return new PhysicalNamingStrategyStandardImpl(); }
                            PhysicalNamingStrategy others() { return names(); }
                        }
                        """)
                .source("shop/Implicit.java", """
                        package shop;
                        @org.springframework.stereotype.Component
                        public class Implicit extends org.springframework.boot.hibernate.SpringImplicitNamingStrategy {}
                        """)
                .read();

        assertThat(script.notes())
                .contains(
                        "the bean of shop.Names.names() isn't known without the application: name its class by"
                                + " spring.jpa.hibernate.naming.physical-strategy",
                        "hibernate.implicit_naming_strategy = shop.Implicit, from the bean of shop.Implicit");
    }

    @Test
    void an_application_of_spring_boot_3_is_named_likewise_by_the_hibernate_that_it_brings() throws IOException {
        EntityScript script = new EntityProject(folder.resolve("boot3"), "hibernate-6.6")
                .source("org/springframework/boot/autoconfigure/SpringBootApplication.java", """
                        package org.springframework.boot.autoconfigure;
                        import java.lang.annotation.*;
                        @Retention(RetentionPolicy.RUNTIME)
                        public @interface SpringBootApplication {}
                        """)
                .source("org/springframework/boot/autoconfigure/domain/EntityScan.java", """
                        package org.springframework.boot.autoconfigure.domain;
                        import java.lang.annotation.*;
                        @Retention(RetentionPolicy.RUNTIME)
                        public @interface EntityScan {
                            String[] basePackages() default {};
                        }
                        """)
                .source("org/springframework/boot/orm/jpa/hibernate/SpringImplicitNamingStrategy.java", """
                        package org.springframework.boot.orm.jpa.hibernate;
                        import org.hibernate.boot.model.naming.*;
                        public class SpringImplicitNamingStrategy extends ImplicitNamingStrategyJpaCompliantImpl {
                            @Override
                            public Identifier determineJoinTableName(ImplicitJoinTableNameSource source) {
                                String property = source.getAssociationOwningAttributePath().getProperty();
                                return toIdentifier(source.getOwningPhysicalTableName() + "_" + property, source.getBuildingContext());
                            }
                        }
                        """)
                .source("shop/jokes/GoodJoke.java", """
                        package shop.jokes;
                        @jakarta.persistence.Entity
                        public class GoodJoke {
                            @jakarta.persistence.Id Long id;
                            String funnyPart;
                            @jakarta.persistence.ManyToMany java.util.Set<GoodJoke> likeIt;
                        }
                        """)
                .source("other/Stranger.java", entity("other", "Stranger"))
                .source("app/Application.java", """
                        package app;
                        import org.springframework.boot.autoconfigure.SpringBootApplication;
                        import org.springframework.boot.autoconfigure.domain.EntityScan;
                        @SpringBootApplication @EntityScan(basePackages = "shop")
                        class Application {}
                        """)
                .read();

        assertThat(script.ddl().lines())
                .startsWith(
                        "create table good_joke (id bigint not null, funny_part varchar(255), primary key (id));",
                        "create table good_joke_like_it (good_joke_id bigint not null, like_it_id bigint not null,"
                                + " primary key (good_joke_id, like_it_id));")
                .noneMatch(line -> line.contains("stranger"));
        assertThat(script.notes())
                .contains(
                        "Spring Boot, entities in shop",
                        "hibernate.physical_naming_strategy ="
                                + " org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy, from Spring Boot's"
                                + " defaults");
    }

    private EntityProject withBeans() throws IOException {
        return application("@SpringBootApplication")
                .source("org/springframework/context/annotation/Bean.java", """
                        package org.springframework.context.annotation;
                        import java.lang.annotation.*;
                        @Retention(RetentionPolicy.RUNTIME)
                        public @interface Bean {}
                        """)
                .source("org/springframework/stereotype/Component.java", """
                        package org.springframework.stereotype;
                        import java.lang.annotation.*;
                        @Retention(RetentionPolicy.RUNTIME)
                        public @interface Component {}
                        """);
    }

    @Test
    void a_module_of_entities_alone_is_named_as_its_application_names_them() throws IOException {
        EntityScript script =
                project.source("shop/GoodJoke.java", entity("shop", "GoodJoke")).read();

        assertThat(script.ddl())
                .isEqualTo("create table good_joke (id bigint not null, funny_part varchar(255), primary key (id));\n");
    }
}
