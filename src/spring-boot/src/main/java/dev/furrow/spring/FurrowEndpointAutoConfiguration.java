package dev.furrow.spring;

import dev.furrow.Furrow;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The endpoint {@code furrow}, where there is an actuator and it is exposed. */
@AutoConfiguration(after = FurrowAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(FurrowEndpoint.class)
public final class FurrowEndpointAutoConfiguration {
    @Bean
    @ConditionalOnBean(Furrow.class)
    @ConditionalOnMissingBean
    FurrowEndpoint furrowEndpoint(Furrow furrow) {
        return new FurrowEndpoint(furrow);
    }
}
