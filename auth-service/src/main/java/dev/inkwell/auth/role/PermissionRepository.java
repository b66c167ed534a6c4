package dev.inkwell.auth.role;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PermissionRepository implements PanacheRepositoryBase<Permission, String> {}
