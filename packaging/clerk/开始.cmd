@echo off
chcp 65001 >nul
set "PATH=%~dp0;%PATH%"
pushd "%~dp0"
if not exist "data\" ecocomp new data
cd data
ecocomp
cmd /k
