"""Kernels for the numpy backend. Do not edit."""
