; The Windows installer of what packaging/build.py has built:
;   makensis /DVERSION=0.1.0 packaging\windows.nsi
; Installs for one person, so that nobody has to ask for an administrator.

Unicode true
!include MUI2.nsh

!ifndef VERSION
  !error "Say which version: makensis /DVERSION=… packaging\windows.nsi"
!endif
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CareApp"

Name "CareApp"
OutFile "..\dist\careapp-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\CareApp"
RequestExecutionLevel user
SetCompressor /SOLID lzma

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\careapp.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Italian"
!insertmacro MUI_LANGUAGE "English"

Section
  ; An update leaves no file of the version before it.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "..\dist\careapp\*"
  CreateShortcut "$SMPROGRAMS\CareApp.lnk" "$INSTDIR\careapp.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "CareApp"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\careapp.exe"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" "$INSTDIR\uninstall.exe"
SectionEnd

; The archive of the shop lies elsewhere and stays.
Section "Uninstall"
  Delete "$SMPROGRAMS\CareApp.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\careapp.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${ENTRY}"
SectionEnd
