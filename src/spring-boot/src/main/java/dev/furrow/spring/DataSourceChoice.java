package dev.furrow.spring;

import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** By which connections the database is reached: those of a URL, the application's, or the like of these for another user. */
final class DataSourceChoice {
    /** What counts more for the drivers than who is named beside the URL. */
    private static final Pattern OWN_USER = Pattern.compile("[?&](user|password)=");

    private final Set<Setting> properties;
    private final ObjectProvider<DataSource> dataSources;

    /**
     * Chooses among them.
     *
     * @param properties which of URL, user and password a property says
     */
    DataSourceChoice(Set<Setting> properties, ObjectProvider<DataSource> dataSources) {
        this.properties = Set.copyOf(properties);
        this.dataSources = dataSources;
    }

    /** Returns which variables count more than {@code properties}: no URL where these name none, for it would bring a user of its own. */
    static Set<Setting> variables(Set<Setting> properties) {
        return properties.contains(Setting.URL)
                ? Set.of(Setting.URL, Setting.USER, Setting.PASSWORD)
                : Set.of(Setting.USER, Setting.PASSWORD);
    }

    /**
     * Sets what lends connections, unless a URL does.
     *
     * @param builder with all that was said of URL, user and password
     * @throws FurrowException if there is nothing that could
     */
    void setIn(Settings.Builder builder) {
        if (properties.contains(Setting.URL)) {
            return;
        }
        DataSource source = source();
        if (properties.contains(Setting.USER)) {
            Settings said = builder.build();
            builder.dataSource(like(source, said.text(Setting.USER), said.text(Setting.PASSWORD)));
            return;
        }
        if (properties.contains(Setting.PASSWORD)) {
            throw new FurrowException(
                    "spring.furrow.password is set, spring.furrow.user and spring.furrow.url are not",
                    Advice.literal("Say whose it is:", "spring.furrow.user=..."));
        }
        builder.dataSource(source);
    }

    private DataSource source() {
        DataSource source = dataSources.getIfUnique();
        if (source == null) {
            throw new FurrowException(
                    Diagnostic.of("the application has no data source, or several and none of them primary")
                            .advising(Advice.literal("Name the database:", "spring.furrow.url=...")));
        }
        return source;
    }

    /** A run needs a few connections once: no pool is kept for them. */
    private static DataSource like(DataSource source, String user, String password) {
        SimpleDriverDataSource derived;
        try {
            derived = DataSourceBuilder.derivedFrom(source)
                    .type(SimpleDriverDataSource.class)
                    .username(user)
                    .password(password.isEmpty() ? null : password)
                    .build();
        } catch (UnsupportedDataSourcePropertyException e) {
            throw new FurrowException(untold(), e);
        }
        requireOthersUser(derived.getUrl());
        return derived;
    }

    private static void requireOthersUser(@Nullable String url) {
        if (url == null) {
            throw new FurrowException(untold());
        }
        if (OWN_USER.matcher(url).find()) {
            throw new FurrowException(
                    "spring.furrow.user is set, and the URL of the application's data source has a user or a password in it that counts more",
                    Advice.literal("Set them beside it:", "spring.datasource.username=..."),
                    Advice.literal("Or name the database, too:", "spring.furrow.url=..."));
        }
    }

    private static Diagnostic untold() {
        return Diagnostic.of(
                        "spring.furrow.user is set, and the application's data source doesn't tell where its database is")
                .advising(Advice.literal("Name the database, too:", "spring.furrow.url=..."));
    }
}
