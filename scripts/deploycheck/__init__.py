"""Checks of the deployment that need neither a container engine nor a cluster; started by scripts/check-deploy."""
