package dev.furrow.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/**
 * The classes that Spring Boot knows an application by, those with {@code @SpringBootApplication}. Definitions alone are looked at: to ask
 * for beans with an annotation could make factories of beans that wait for the database.
 */
final class ApplicationClasses {
    private ApplicationClasses() {}

    /** Returns their names; none where a test, or another program, has a context without such a class. */
    static List<String> in(ConfigurableListableBeanFactory beans) {
        List<String> names = new ArrayList<>();
        for (String bean : beans.getBeanDefinitionNames()) {
            of(beans.getBeanDefinition(bean)).ifPresent(names::add);
        }
        return names;
    }

    private static Optional<String> of(BeanDefinition bean) {
        if (bean.getFactoryMethodName() != null) {
            return Optional.empty();
        }
        if (bean instanceof AnnotatedBeanDefinition annotated) {
            AnnotationMetadata metadata = annotated.getMetadata();
            return metadata.isAnnotated(SpringBootConfiguration.class.getName())
                    ? Optional.of(metadata.getClassName())
                    : Optional.empty();
        }
        return bean instanceof AbstractBeanDefinition generated && generated.hasBeanClass()
                ? of(ClassUtils.getUserClass(generated.getBeanClass()))
                : Optional.empty();
    }

    /** What was processed ahead of time is defined by code, which has the class alone. */
    private static Optional<String> of(Class<?> type) {
        return MergedAnnotations.from(type).isPresent(SpringBootConfiguration.class)
                ? Optional.of(type.getName())
                : Optional.empty();
    }
}
