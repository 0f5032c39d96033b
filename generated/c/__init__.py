"""Kernels for the c backend. Do not edit."""
