"""Kernels that codegen emitted. Do not edit; see manifest.json."""
